package unwind.market.fuzz;

/**
 * One file of a fuzz case.
 *
 * @param name as it is called in its folder
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FuzzFile(String name, byte[] bytes) {}
