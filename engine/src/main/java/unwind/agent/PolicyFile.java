package unwind.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * Reads and writes {@code policy.bin}. All numbers little-endian:
 *
 * <pre>
 * int32   magic 0x50574E55 (the bytes U N W P)
 * int32   version 1
 * int32   number of layers n
 * n times: int32 in, int32 out, float32[out][in] weights row-major, float32[out] bias
 * </pre>
 *
 * Hidden layers are followed by ReLU, the last by tanh. Readable from Python with {@code numpy.frombuffer}.
 */
public final class PolicyFile {
    /** Name of the file in a model folder. */
    public static final String NAME = "policy.bin";

    private static final int MAGIC = 0x50574E55;
    private static final int VERSION = 1;
    private static final int MAX_LAYERS = 64;
    private static final int MAX_UNITS = 1 << 14;

    private PolicyFile() {}

    /**
     * Writes the file anew.
     *
     * @throws ProblemException (failed) when it cannot be written
     */
    public static void write(PolicyNetwork policy, Path file) {
        try {
            Files.write(file, bytes(policy));
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.failed(
                                    "The policy could not be written to %s (%s).".formatted(file, e.getMessage()),
                                    "Check that the folder exists, can be written and has space left.")
                            .problem(),
                    e);
        }
    }

    /** @throws ProblemException (data) when it cannot be read or is no policy */
    public static PolicyNetwork read(Path file) {
        try {
            return parse(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.data(
                                    "The policy %s could not be read (%s).".formatted(file, e.getMessage()),
                                    "Check the path, or train the model again.")
                            .problem(),
                    e);
        }
    }

    public static byte[] bytes(PolicyNetwork policy) {
        MlpShape shape = policy.shape();
        float[] weights = policy.weights();
        ByteBuffer out =
                ByteBuffer.allocate(12 + 8 * shape.layers() + 4 * shape.count()).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC).putInt(VERSION).putInt(shape.layers());
        for (int layer = 0; layer < shape.layers(); layer++) {
            out.putInt(shape.inputs(layer)).putInt(shape.outputs(layer));
            for (int i = shape.weightOffset(layer); i < shape.weightOffset(layer + 1); i++) {
                out.putFloat(weights[i]);
            }
        }
        return out.array();
    }

    /**
     * @param name where the bytes came from, for messages
     * @throws ProblemException (data) when they are no policy
     */
    public static PolicyNetwork parse(byte[] bytes, String name) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < 12 || in.getInt() != MAGIC) {
            throw broken(name, "is not a policy file");
        }
        int version = in.getInt();
        if (version != VERSION) {
            throw broken(name, "has version %d, this program reads version %d".formatted(version, VERSION));
        }
        MlpShape shape = readShape(in.slice().order(ByteOrder.LITTLE_ENDIAN), name);
        in.getInt();
        float[] weights = new float[shape.count()];
        for (int layer = 0; layer < shape.layers(); layer++) {
            in.position(in.position() + 8);
            for (int i = shape.weightOffset(layer); i < shape.weightOffset(layer + 1); i++) {
                weights[i] = in.getFloat();
                if (!Float.isFinite(weights[i])) {
                    throw broken(name, "holds a weight that is not a number in layer %d".formatted(layer + 1));
                }
            }
        }
        return new PolicyNetwork(shape, weights);
    }

    /** Checks all sizes against the length of the file before anything is allocated. */
    private static MlpShape readShape(ByteBuffer in, String name) {
        int layers = in.getInt();
        if (layers < 1 || layers > MAX_LAYERS) {
            throw broken(name, "names %d layers".formatted(layers));
        }
        int[] sizes = new int[layers + 1];
        for (int layer = 0; layer < layers; layer++) {
            if (in.remaining() < 8) {
                throw broken(name, "ends in layer %d".formatted(layer + 1));
            }
            int inputs = in.getInt();
            int outputs = in.getInt();
            boolean sane = inputs >= 1 && inputs <= MAX_UNITS && outputs >= 1 && outputs <= MAX_UNITS;
            if (!sane || (layer > 0 && inputs != sizes[layer])) {
                throw broken(name, "has layer %d with %d inputs and %d outputs".formatted(layer + 1, inputs, outputs));
            }
            sizes[layer] = inputs;
            sizes[layer + 1] = outputs;
            long length = 4L * outputs * (inputs + 1L);
            if (in.remaining() < length) {
                throw broken(name, "ends in layer %d".formatted(layer + 1));
            }
            in.position(in.position() + (int) length);
        }
        if (in.hasRemaining()) {
            throw broken(name, "has %d bytes too many".formatted(in.remaining()));
        }
        return new MlpShape(sizes);
    }

    private static ProblemException broken(String name, String fault) {
        return Problem.data(
                "%s %s.".formatted(name, fault),
                "The file is damaged or of another program: train or export it again.");
    }
}
