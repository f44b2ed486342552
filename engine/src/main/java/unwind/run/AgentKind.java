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

/** The agents that can be trained. */
public enum AgentKind {
    /** Soft Actor-Critic that sells at market. */
    SAC("sac", "SAC"),
    /** Soft Actor-Critic with limit prices. */
    SAC_LIMIT("sac-limit", "SAC limit"),
    /** The table of limit prices of Nevmyvaka, Feng and Kearns. */
    NFK("nfk-q", "NFK table");

    static final String KEY = "agent";

    /** Which agent a training makes. */
    static final ParamSpec PARAM = ParamSpec.choice(
                    KEY,
                    "Agent",
                    Arrays.stream(values()).map(AgentKind::id).toList(),
                    SAC.id,
                    "Agent",
                    "sac: a network that decides minute by minute how many shares to sell at market. sac-limit: the same with"
                            + " a limit price, trained after the market agent and kept where it is clearly cheaper on validation"
                            + " sessions. nfk-q: a table of limit prices within blocks of a few minutes (Nevmyvaka, Feng and"
                            + " Kearns 2006).")
            .named(Arrays.stream(values()).map(AgentKind::label).toList());

    private final String id;
    private final String label;

    AgentKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Value of the parameter, and id of the agent's adaptive strategy under the default fill assumption. */
    public String id() {
        return id;
    }

    /** Name for people. */
    public String label() {
        return label;
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

    /** The agent that a policy belongs to. */
    static AgentKind of(AgentPolicy policy, Normaliser normaliser) {
        return switch (policy) {
            case LimitTable table -> NFK;
            case PolicyNetwork network -> normaliser.action().startsWith(LimitAction.PREFIX) ? SAC_LIMIT : SAC;
        };
    }
}
