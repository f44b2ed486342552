package unwind.agent;

/** What a training leaves to decide by, and what a model folder holds: a network, or a table of limit prices. */
public sealed interface AgentPolicy permits PolicyNetwork, LimitTable {}
