package unwind.agent.sac;

import unwind.agent.MlpShape;

/** The losses of Soft Actor-Critic written out in double precision, one transition at a time: an oracle for gradients. */
final class SacReference {
    private final SacLayout layout;

    SacReference(SacLayout layout) {
        this.layout = layout;
    }

    static double[] doubles(float[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i];
        }
        return result;
    }

    double criticLoss(double[] weights, Batch batch, float[] noiseNext, double gamma, double alpha) {
        double loss = 0;
        for (int row = 0; row < batch.size(); row++) {
            double target = target(weights, batch, noiseNext, row, gamma, alpha);
            for (int critic = 0; critic < 2; critic++) {
                double miss = value(
                                weights,
                                layout.criticOffset(critic),
                                row(batch.observations(), row, layout.observationSize()),
                                row(batch.actions(), row, layout.actionSize()))
                        - target;
                loss += 0.5 * miss * miss / batch.size();
            }
        }
        return loss;
    }

    double target(double[] weights, Batch batch, float[] noiseNext, int row, double gamma, double alpha) {
        double[] next = row(batch.nextObservations(), row, layout.observationSize());
        double[] action = new double[layout.actionSize()];
        double logProbability = sample(weights, next, row(noiseNext, row, layout.actionSize()), action);
        double value = Math.min(
                value(weights, layout.targetOffset(0), next, action),
                value(weights, layout.targetOffset(1), next, action));
        return batch.rewards()[row] + gamma * batch.continues()[row] * (value - alpha * logProbability);
    }

    double actorLoss(double[] weights, Batch batch, float[] noise, double alpha) {
        double loss = 0;
        for (int row = 0; row < batch.size(); row++) {
            double[] observation = row(batch.observations(), row, layout.observationSize());
            double[] action = new double[layout.actionSize()];
            double logProbability = sample(weights, observation, row(noise, row, layout.actionSize()), action);
            double value = Math.min(
                    value(weights, layout.criticOffset(0), observation, action),
                    value(weights, layout.criticOffset(1), observation, action));
            loss += (alpha * logProbability - value) / batch.size();
        }
        return loss;
    }

    /** @return the log-probability, by the textbook formula log(1 - tanh(u)^2) */
    double sample(double[] weights, double[] observation, double[] noise, double[] action) {
        double[] heads = forward(layout.actor(), weights, 0, observation);
        double logProbability = 0;
        for (int i = 0; i < action.length; i++) {
            double logStd = Math.clamp(heads[action.length + i], SacLayout.MIN_LOG_STD, SacLayout.MAX_LOG_STD);
            double u = heads[i] + Math.exp(logStd) * noise[i];
            action[i] = Math.tanh(u);
            logProbability += -0.5 * noise[i] * noise[i]
                    - logStd
                    - 0.5 * Math.log(2 * Math.PI)
                    - Math.log(1 - action[i] * action[i]);
        }
        return logProbability;
    }

    private double value(double[] weights, int offset, double[] observation, double[] action) {
        double[] input = new double[observation.length + action.length];
        System.arraycopy(observation, 0, input, 0, observation.length);
        System.arraycopy(action, 0, input, observation.length, action.length);
        return forward(layout.critic(), weights, offset, input)[0];
    }

    static double[] forward(MlpShape shape, double[] weights, int offset, double[] input) {
        double[] x = input;
        for (int layer = 0; layer < shape.layers(); layer++) {
            double[] y = new double[shape.outputs(layer)];
            for (int o = 0; o < y.length; o++) {
                y[o] = weights[offset + shape.biasOffset(layer) + o];
                for (int i = 0; i < x.length; i++) {
                    y[o] += weights[offset + shape.weightOffset(layer) + o * x.length + i] * x[i];
                }
                y[o] = layer < shape.layers() - 1 ? Math.max(0, y[o]) : y[o];
            }
            x = y;
        }
        return x;
    }

    private static double[] row(float[] values, int row, int width) {
        double[] result = new double[width];
        for (int i = 0; i < width; i++) {
            result[i] = values[row * width + i];
        }
        return result;
    }
}
