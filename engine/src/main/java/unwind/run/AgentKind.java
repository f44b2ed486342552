package unwind.run;

import java.util.Arrays;
import unwind.agent.AgentPolicy;
import unwind.agent.LimitTable;
import unwind.agent.PolicyNetwork;
import unwind.env.LimitAction;
import unwind.feature.Normaliser;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.problem.Problem;

/** The agents that can be trained. Adding one is a class with a method that trains it, and one line here. */
public enum AgentKind {
    /** Soft Actor-Critic that sells at market. */
    SAC("sac", "SAC", true, SacAgent::trainMarket),
    /** Soft Actor-Critic with limit prices. */
    SAC_LIMIT("sac-limit", "SAC limit", false, SacAgent::trainLimit),
    /** The table of limit prices of Nevmyvaka, Feng and Kearns. */
    NFK("nfk-q", "NFK table", false, NfkAgent::train);

    static final String KEY = "agent";

    /** Which agent a training makes. */
    static final ParamSpec PARAM = ParamSpec.choice(
                    KEY,
                    "Agent",
                    Arrays.stream(values()).map(AgentKind::id).toList(),
                    SAC.id,
                    "Agent",
                    "sac: a network that decides minute by minute how many shares to sell at market. sac-limit: the"
                            + " same with a limit price, trained after the market agent and kept where it is clearly"
                            + " cheaper on validation sessions. nfk-q: a table of limit prices within blocks of a few"
                            + " minutes (Nevmyvaka, Feng and Kearns 2006).")
            .named(Arrays.stream(values()).map(AgentKind::label).toList());

    private final String id;
    private final String label;
    private final boolean sellsAtMarket;
    private final AgentMaker maker;

    /** @param sellsAtMarket whether it posts no limit orders, so that one strategy shows it */
    AgentKind(String id, String label, boolean sellsAtMarket, AgentMaker maker) {
        this.id = id;
        this.label = label;
        this.sellsAtMarket = sellsAtMarket;
        this.maker = maker;
    }

    /** Value of the parameter, and id of the agent's adaptive strategy under the default fill assumption. */
    public String id() {
        return id;
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    boolean sellsAtMarket() {
        return sellsAtMarket;
    }

    AgentMaker maker() {
        return maker;
    }

    /** Id of its schedule known before the open. */
    public String staticId() {
        return id + "-static";
    }

    public String staticLabel() {
        return label + " (static)";
    }

    /** @throws unwind.problem.ProblemException (usage) when there is no such agent */
    public static AgentKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.usage(
                        "There is no agent '" + id + "'.", "Use " + String.join(", ", PARAM.choices()) + "."));
    }

    /** The agent that these parameters ask for. */
    public static AgentKind of(ParamValues agent) {
        return of(agent.text(KEY));
    }

    /** The agent of this program that a policy alone belongs to; an added one is told by the parameters of its training. */
    static AgentKind of(AgentPolicy policy, Normaliser normaliser) {
        return switch (policy) {
            case LimitTable table -> NFK;
            case PolicyNetwork network -> normaliser.action().startsWith(LimitAction.PREFIX) ? SAC_LIMIT : SAC;
        };
    }
}
