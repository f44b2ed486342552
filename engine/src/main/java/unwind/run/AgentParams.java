package unwind.run;

import java.util.LinkedHashMap;
import java.util.Map;
import unwind.agent.sac.SacHyperparameters;
import unwind.agent.sac.SacParams;
import unwind.agent.tabular.NfkParams;
import unwind.env.EnvParams;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

/** All parameters of the agents: which one, the hyperparameters of SAC, the environment it learns in, and the table's. */
public final class AgentParams {
    public static final ParamSet PARAMS = ParamSet.of("agent", AgentKind.PARAM)
            .plus(SacParams.PARAMS)
            .plus(EnvParams.PARAMS)
            .plus(ParamSet.of("limit agents", NfkAgent.FILL))
            .plus(NfkParams.PARAMS);

    private AgentParams() {}

    /** The part of the values that SAC itself reads. */
    public static SacHyperparameters sac(ParamValues values) {
        Map<String, String> own = new LinkedHashMap<>();
        for (ParamSpec spec : SacParams.PARAMS.specs()) {
            own.put(spec.key(), values.text(spec.key()));
        }
        return new SacHyperparameters(new ParamValues(SacParams.PARAMS, own));
    }
}
