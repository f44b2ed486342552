package unwind.deploy.aws;

import static unwind.deploy.aws.AwsProblems.calling;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sagemaker.model.AlgorithmSpecification;
import software.amazon.awssdk.services.sagemaker.model.Channel;
import software.amazon.awssdk.services.sagemaker.model.ContinuousParameterRange;
import software.amazon.awssdk.services.sagemaker.model.DescribeHyperParameterTuningJobResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeTrainingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterAlgorithmSpecification;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterScalingType;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterTrainingJobDefinition;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterTrainingJobSummary;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterTuningJobConfig;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterTuningJobObjectiveType;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterTuningJobStrategyType;
import software.amazon.awssdk.services.sagemaker.model.MetricDefinition;
import software.amazon.awssdk.services.sagemaker.model.OutputDataConfig;
import software.amazon.awssdk.services.sagemaker.model.ResourceConfig;
import software.amazon.awssdk.services.sagemaker.model.S3DataType;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.StoppingCondition;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import software.amazon.awssdk.services.sagemaker.model.TrainingInputMode;
import unwind.deploy.DeploymentListener;
import unwind.deploy.ImagePusher;
import unwind.deploy.JobInfo;
import unwind.deploy.JobRequest;
import unwind.deploy.Masking;
import unwind.deploy.Prices;
import unwind.deploy.Steps;
import unwind.disk.Disk;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * Trainings and searches on SageMaker, from the serving image: the same program, told to {@code train}. Every job has a longest
 * duration, after which SageMaker stops it; a search has a number of trials.
 */
public final class AwsJobs implements AutoCloseable {
    private static final String CHANNEL = "training";
    private static final int DISK_GB = 10;
    private static final String OBJECTIVE = "eval_cost_bps";
    private static final List<MetricDefinition> METRICS = List.of(metric(OBJECTIVE), metric("eval_ratio_to_twap"));

    private final AwsSession aws;
    private final ImagePusher image;

    /** Connects; see {@link AwsTarget} for what the arguments mean. */
    public AwsJobs(AwsConnection connection, Optional<AwsCredentialsProvider> credentials, ImagePusher image) {
        this.aws = AwsSession.open(connection, credentials, Duration.ofSeconds(10));
        this.image = image;
    }

    private static MetricDefinition metric(String name) {
        return MetricDefinition.builder()
                .name(name)
                .regex(name + "=([0-9.eE+-]+);")
                .build();
    }

    /** What the job costs at most, USD; NaN where no price is known. */
    public double worstCaseUsd(JobRequest request) {
        return request.worstCaseUsd(AwsPrices.training(aws.clients.pricing, request.instanceType(), aws.names.region())
                .orElse(Prices.usdPerHour(request.instanceType()).orElse(Double.NaN)));
    }

    /** Uploads the data and starts the job. */
    public JobInfo submit(JobRequest request, DeploymentListener listener) {
        Steps steps = new Steps(listener);
        steps.run(AwsDeployment.BUCKET, () -> {
            aws.storage.ensure();
            return aws.names.bucket();
        });
        String folder = "jobs/" + request.name() + "/";
        steps.run("Upload the data", () -> {
            for (Path file : request.data()) {
                aws.storage.upload(folder + "input/" + file.getFileName(), file);
            }
            return request.data().size() + " files";
        });
        steps.run(AwsDeployment.ROLE, () -> {
            aws.roles.ensure(
                    AwsNames.EXECUTION_ROLE,
                    AwsPolicies.executionTrust(aws.names.account()),
                    AwsPolicies.execution(aws.names),
                    "");
            return AwsNames.EXECUTION_ROLE;
        });
        String[] address = new String[1];
        steps.run(AwsDeployment.IMAGE, () -> {
            aws.registry.ensureRepository();
            address[0] = aws.registry.find(image.tag()).orElseGet(() -> aws.registry.push(image, steps::note));
            return "there";
        });
        steps.run("Job " + request.name(), () -> {
            if (request.ranges().isEmpty()) {
                train(request, address[0], folder);
            } else {
                search(request, address[0], folder);
            }
            return "started, stopped after %d minutes at the latest"
                    .formatted(request.longest().toMinutes());
        });
        return status(request.name());
    }

    private void train(JobRequest request, String imageAddress, String folder) {
        calling(
                "start the training job " + request.name(),
                () -> aws.clients.sageMaker.createTrainingJob(b -> b.trainingJobName(request.name())
                        .algorithmSpecification(AlgorithmSpecification.builder()
                                .trainingImage(imageAddress)
                                .trainingInputMode(TrainingInputMode.FILE)
                                .metricDefinitions(METRICS)
                                .build())
                        .roleArn(aws.names.roleArn(AwsNames.EXECUTION_ROLE))
                        .inputDataConfig(channel(folder))
                        .outputDataConfig(output(folder))
                        .resourceConfig(resources(request))
                        .stoppingCondition(limit(request))
                        .hyperParameters(request.hyperparameters())
                        .enableNetworkIsolation(true)
                        .tags(tags(request))));
    }

    private void search(JobRequest request, String imageAddress, String folder) {
        HyperParameterTuningJobConfig config = HyperParameterTuningJobConfig.builder()
                .strategy(HyperParameterTuningJobStrategyType.BAYESIAN)
                .hyperParameterTuningJobObjective(o ->
                        o.type(HyperParameterTuningJobObjectiveType.MINIMIZE).metricName(OBJECTIVE))
                .resourceLimits(
                        l -> l.maxNumberOfTrainingJobs(request.trials()).maxParallelTrainingJobs(request.parallel()))
                .parameterRanges(r -> r.continuousParameterRanges(
                        request.ranges().stream().map(AwsJobs::range).toList()))
                .build();
        HyperParameterTrainingJobDefinition definition = HyperParameterTrainingJobDefinition.builder()
                .algorithmSpecification(HyperParameterAlgorithmSpecification.builder()
                        .trainingImage(imageAddress)
                        .trainingInputMode(TrainingInputMode.FILE)
                        .metricDefinitions(METRICS)
                        .build())
                .roleArn(aws.names.roleArn(AwsNames.EXECUTION_ROLE))
                .inputDataConfig(channel(folder))
                .outputDataConfig(output(folder))
                .resourceConfig(resources(request))
                .stoppingCondition(limit(request))
                .staticHyperParameters(request.hyperparameters())
                .enableNetworkIsolation(true)
                .build();
        calling(
                "start the tuning job " + request.name(),
                () -> aws.clients.sageMaker.createHyperParameterTuningJob(
                        b -> b.hyperParameterTuningJobName(request.name())
                                .hyperParameterTuningJobConfig(config)
                                .trainingJobDefinition(definition)
                                .tags(tags(request))));
    }

    private static ContinuousParameterRange range(JobRequest.Range range) {
        return ContinuousParameterRange.builder()
                .name(range.key())
                .minValue(Double.toString(range.low()))
                .maxValue(Double.toString(range.high()))
                .scalingType(
                        range.logarithmic() ? HyperParameterScalingType.LOGARITHMIC : HyperParameterScalingType.LINEAR)
                .build();
    }

    private Channel channel(String folder) {
        return Channel.builder()
                .channelName(CHANNEL)
                .dataSource(d -> d.s3DataSource(s -> s.s3DataType(S3DataType.S3_PREFIX)
                        .s3Uri("s3://" + aws.names.bucket() + "/" + folder + "input/")))
                .build();
    }

    private OutputDataConfig output(String folder) {
        return OutputDataConfig.builder()
                .s3OutputPath("s3://" + aws.names.bucket() + "/" + folder + "output")
                .build();
    }

    private static ResourceConfig resources(JobRequest request) {
        return ResourceConfig.builder()
                .instanceType(request.instanceType())
                .instanceCount(1)
                .volumeSizeInGB(DISK_GB)
                .build();
    }

    private static StoppingCondition limit(JobRequest request) {
        return StoppingCondition.builder()
                .maxRuntimeInSeconds((int) request.longest().toSeconds())
                .build();
    }

    private static List<Tag> tags(JobRequest request) {
        return List.of(
                Tag.builder().key(AwsNames.APP_TAG).value(AwsNames.APP).build(),
                Tag.builder().key("unwind-job").value(request.name()).build());
    }

    /** How a training or search stands. */
    public JobInfo status(String name) {
        Optional<DescribeHyperParameterTuningJobResponse> search = search(name);
        if (search.isPresent()) {
            DescribeHyperParameterTuningJobResponse job = search.get();
            Optional<JobInfo> winner = Optional.ofNullable(job.bestTrainingJob())
                    .map(HyperParameterTrainingJobSummary::trainingJobName)
                    .flatMap(this::best);
            return new JobInfo(
                    name,
                    job.hyperParameterTuningJobStatusAsString(),
                    job.failureReason() == null ? "" : job.failureReason(),
                    winner.map(JobInfo::metrics).orElse(Map.of()),
                    winner.map(JobInfo::model).orElse(""),
                    winner.map(JobInfo::name).orElse(""));
        }
        return training(name);
    }

    /** The best training of a search so far; a search that has just begun may name one that is not to be found yet. */
    private Optional<JobInfo> best(String trial) {
        try {
            return Optional.of(training(trial));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private Optional<DescribeHyperParameterTuningJobResponse> search(String name) {
        return calling("look at the job " + name, () -> {
            try {
                return Optional.of(aws.clients.sageMaker.describeHyperParameterTuningJob(
                        b -> b.hyperParameterTuningJobName(name)));
            } catch (SageMakerException e) {
                return Optional.<DescribeHyperParameterTuningJobResponse>empty();
            }
        });
    }

    private JobInfo training(String name) {
        DescribeTrainingJobResponse job = calling(
                "look at the training job " + name,
                () -> aws.clients.sageMaker.describeTrainingJob(b -> b.trainingJobName(name)));
        Map<String, Double> metrics = new TreeMap<>();
        job.finalMetricDataList().forEach(m -> metrics.put(m.metricName(), (double) m.value()));
        return new JobInfo(
                name,
                job.trainingJobStatusAsString(),
                job.failureReason() == null ? job.secondaryStatusAsString() : job.failureReason(),
                metrics,
                job.modelArtifacts() == null
                        ? ""
                        : String.valueOf(job.modelArtifacts().s3ModelArtifacts()),
                "");
    }

    /** Stops a training or search. */
    public void stop(String name) {
        calling("stop the job " + name, () -> {
            if (search(name).isPresent()) {
                aws.clients.sageMaker.stopHyperParameterTuningJob(b -> b.hyperParameterTuningJobName(name));
            } else {
                aws.clients.sageMaker.stopTrainingJob(b -> b.trainingJobName(name));
            }
            return name;
        });
    }

    /**
     * Downloads the model that a job made, a search's best.
     *
     * @param target file to write
     * @throws unwind.problem.ProblemException (usage) when there is none yet
     */
    public void fetch(String name, Path target) {
        String address = status(name).model();
        if (address.isEmpty()) {
            throw Problem.usage("The job %s has no model yet.".formatted(name), "Wait until its status is Completed.");
        }
        String prefix = "s3://" + aws.names.bucket() + "/";
        if (!address.startsWith(prefix)) {
            throw Problem.failed(
                    "The model lies in a bucket of somebody else.", "Fetch it from " + Masking.mask(address) + ".");
        }
        calling("download the model of " + name, () -> {
            Disk.write(target, partial -> {
                Files.deleteIfExists(partial);
                aws.clients.s3.getObject(
                        b -> b.bucket(aws.names.bucket()).key(address.substring(prefix.length())), partial);
            });
            return target;
        });
    }

    @Override
    public void close() {
        aws.close();
    }
}
