package unwind.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import unwind.env.ExecutionEnv;
import unwind.feature.Normaliser;
import unwind.strategy.Strategy;
import unwind.train.CheckpointFile;
import unwind.train.Trainer;
import unwind.train.TrainingListener;
import unwind.train.TrainingResult;

/** Trains soft actor-critic for an experiment, seed by seed: the agent that sells at market, and after it the one with limit prices. */
final class SacAgent {
    private final AgentTraining job;
    private final Prepared prepared;
    private final Normaliser market;
    private final boolean limits;
    /** Of the agent that comes out. */
    private final Normaliser normaliser;

    private final Optional<WarmStart> start;

    private SacAgent(AgentTraining job, boolean limits) {
        this.job = job;
        this.prepared = job.prepared();
        this.limits = limits;
        Normaliser fitted = job.normaliser();
        long seed = prepared.spec().seed();
        this.market = fitted.withAction(BlockChoice.action(prepared, fitted, environment(fitted, seed)));
        this.start = WarmStart.of(prepared, market, environment(market, seed));
        this.normaliser = limits ? SacLimitAgent.withLimits(prepared, market) : market;
    }

    /** Market orders alone. */
    static TrainedAgent trainMarket(AgentTraining job) {
        return new SacAgent(job, false).train();
    }

    /** Market orders first, then limit prices, which are kept where they were clearly cheaper. */
    static TrainedAgent trainLimit(AgentTraining job) {
        return new SacAgent(job, true).train();
    }

    private TrainedAgent train() {
        ExperimentSpec spec = prepared.spec();
        int rounds = limits ? 2 * spec.seeds() : spec.seeds();
        List<SeedAgent> agents = new ArrayList<>();
        int steps = AgentParams.sac(spec.agent()).steps();
        boolean stopped = false;
        for (int i = 0; i < spec.seeds() && !stopped; i++) {
            long seed = spec.seed() + i;
            int round = i * rounds / spec.seeds();
            job.listener().onSeed(new TrainingListener.Seed(seed, i, spec.seeds(), (long) round * steps));
            TrainingResult result = trainSeed(seed, round, rounds, steps);
            agents.add(seedAgent(seed, result));
            stopped = result.stopped();
        }
        return TrainedAgent.of(job.kind(), agents, normaliser, stopped);
    }

    private TrainingResult trainSeed(long seed, int round, int rounds, int steps) {
        TrainingListener watcher =
                rounds == 1 ? job.listener() : new SeedListener(job.listener(), round, rounds, steps);
        TrainingResult result = run(
                market, start, seed, watcher, job.checkpoints().map(folder -> Checkpoints.of(folder, prepared, seed)));
        if (!limits) {
            return result;
        }
        if (result.stopped()) {
            return SacLimitAgent.marketOnly(result);
        }
        TrainingResult withLimits = run(
                normaliser,
                Optional.empty(),
                seed,
                new SeedListener(job.listener(), round + 1, rounds, steps),
                job.checkpoints().map(folder -> Checkpoints.ofLimits(folder, prepared, seed)));
        return SacLimitAgent.best(prepared, normaliser, result, withLimits);
    }

    private TrainingResult run(
            Normaliser own,
            Optional<WarmStart> from,
            long seed,
            TrainingListener watcher,
            Optional<CheckpointFile> checkpoint) {
        ExperimentSpec spec = prepared.spec();
        return new Trainer(job.learners())
                .train(
                        () -> {
                            ExecutionEnv environment = environment(own, seed);
                            if (spec.agent().flag("shaping")) {
                                from.flatMap(WarmStart::teacher).ifPresent(environment::shapeBy);
                            }
                            return environment;
                        },
                        from.map(s -> s.policy(seed)),
                        new PolicyValidator(prepared, own),
                        AgentParams.sac(spec.agent()),
                        seed,
                        watcher,
                        job.control(),
                        checkpoint);
    }

    private ExecutionEnv environment(Normaliser own, long seed) {
        return new ExecutionEnv(
                prepared.train(),
                prepared.order(),
                prepared.costs(),
                StrategyCatalog.band(prepared),
                own,
                prepared.spec().agent(),
                new SplittableRandom(seed),
                SacLimitAgent.rules(prepared));
    }

    private SeedAgent seedAgent(long seed, TrainingResult result) {
        Strategy strategy = job.with(normaliser).strategy(result.best());
        return new SeedAgent(
                seed,
                result.best(),
                StaticWeights.of(strategy, prepared),
                result.bestStep(),
                result.bestScore(),
                result.history());
    }
}
