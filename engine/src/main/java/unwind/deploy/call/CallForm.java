package unwind.deploy.call;

/** The three fields that make a request. */
public record CallForm(String ticker, int shares, int horizonMinutes) {}
