/** Soft Actor-Critic (Haarnoja et al. 2018). The only package that knows DJL and the Vector API. */
@org.jspecify.annotations.NullMarked
package unwind.agent.sac;
