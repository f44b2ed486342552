package unwind.env;

import java.util.random.RandomGenerator;

/**
 * Pendulum-v1 of Gymnasium (gymnasium/envs/classic_control/pendulum.py): swing a rod up with too little torque. Angle 0 is
 * upright; g 10, mass 1, length 1, 50 ms a step, torque up to 2, speed up to 8, cut off after 200 steps.
 */
public class Pendulum implements Environment {
    private static final double MAX_SPEED = 8;
    private static final double MAX_TORQUE = 2;
    private static final double SECONDS = 0.05;
    private static final double GRAVITY = 10;
    private static final int STEPS = 200;

    private double angle;
    private double speed;
    private double reward;
    private int steps;

    @Override
    public int observationSize() {
        return 3;
    }

    @Override
    public int actionSize() {
        return 1;
    }

    @Override
    public void reset(RandomGenerator random, float[] observation) {
        set(random.nextDouble(-Math.PI, Math.PI), random.nextDouble(-1, 1), observation);
    }

    void set(double newAngle, double newSpeed, float[] observation) {
        angle = newAngle;
        speed = newSpeed;
        steps = 0;
        observe(observation);
    }

    @Override
    public Ending step(float[] action, float[] observation) {
        double torque = MAX_TORQUE * Math.clamp(action[0], -1f, 1f);
        double fromUpright = angle - 2 * Math.PI * Math.floor((angle + Math.PI) / (2 * Math.PI));
        reward = -(fromUpright * fromUpright + 0.1 * speed * speed + 0.001 * torque * torque);
        double acceleration = 1.5 * GRAVITY * Math.sin(angle) + 3 * torque;
        speed = Math.clamp(speed + acceleration * SECONDS, -MAX_SPEED, MAX_SPEED);
        angle += speed * SECONDS;
        observe(observation);
        return ++steps == STEPS ? Ending.TRUNCATED : Ending.RUNNING;
    }

    @Override
    public double reward() {
        return reward;
    }

    private void observe(float[] observation) {
        observation[0] = (float) Math.cos(angle);
        observation[1] = (float) Math.sin(angle);
        observation[2] = (float) speed;
    }
}
