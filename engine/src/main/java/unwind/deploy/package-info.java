/**
 * Deployment in words of its own: what is asked for, the steps it takes, what it costs, what stands, and what is left after a
 * tear-down. Knows no cloud; the targets do ({@code deploy.aws}, {@code deploy.rehearsal}).
 */
@org.jspecify.annotations.NullMarked
package unwind.deploy;
