package unwind.app.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import unwind.param.ParamSpec;
import unwind.problem.ProblemException;
import unwind.run.AgentParams;

final class ParamTextTest {
    @Test
    void whatIsWrongIsToldWithoutTheNameThatFilesHaveForIt() {
        ParamSpec rate = AgentParams.PARAMS.spec("learningRate");
        ProblemException wrong = catchThrowableOfType(ProblemException.class, () -> rate.check("3"));
        assertThat(ParamText.problem(rate, wrong)).startsWith("Learning rate cannot be '3'.");
    }
}
