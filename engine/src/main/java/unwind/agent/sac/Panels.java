package unwind.agent.sac;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Geometry of the matrices of the fused learner. A matrix is cut into panels of {@link #WIDTH} columns; a panel is row-major
 * and its last columns are zero where the matrix is narrower. Every operation of the learner then reads whole vectors from
 * consecutive memory, whatever the sizes of layers and batch.
 */
final class Panels {
    /** The widest vectors of this machine. */
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    static final int LANES = SPECIES.length();

    /** Columns of a panel: two vectors. */
    static final int WIDTH = 2 * LANES;

    /** Rows that are worked on together; matrices have room for a multiple of it. */
    static final int TILE = 8;

    private Panels() {}

    /**
     * Whether vectors are worth it here. On x86 vectors of 128 bits mean that fused multiply-add is missing, which Java then
     * computes digit by digit.
     */
    static boolean fastHere() {
        return LANES >= 8 || LANES == 4 && System.getProperty("os.arch").equals("aarch64");
    }

    /** Number of panels for so many columns. */
    static int count(int columns) {
        return (columns + WIDTH - 1) / WIDTH;
    }

    /** Columns with the zeros that fill the last panel. */
    static int padded(int columns) {
        return count(columns) * WIDTH;
    }

    /** The next multiple of the tile. */
    static int paddedRows(int rows) {
        return (rows + TILE - 1) / TILE * TILE;
    }
}
