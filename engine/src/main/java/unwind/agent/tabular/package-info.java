/** Learning a decision table by backward induction over recorded minutes (Nevmyvaka, Feng and Kearns 2006). */
@org.jspecify.annotations.NullMarked
package unwind.agent.tabular;
