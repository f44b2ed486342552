package unwind.serving.contract;

/**
 * One rule of the contract and whether it held.
 *
 * @param rule what must hold, as a sentence
 * @param detail what was seen instead; empty where it held
 * @param millis time taken
 */
public record ContractCheck(String rule, boolean held, String detail, double millis) {}
