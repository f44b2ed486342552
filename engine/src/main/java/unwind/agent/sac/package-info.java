/** Soft Actor-Critic (Haarnoja et al. 2018). The only package that knows DJL. */
@org.jspecify.annotations.NullMarked
package unwind.agent.sac;
