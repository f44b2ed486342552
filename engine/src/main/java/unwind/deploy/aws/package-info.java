/**
 * Amazon SageMaker as a deployment target: clients, preflight, the steps of a deployment, auto-delete, tear-down, training and
 * tuning jobs. Only here is the AWS SDK used; the rehearsal speaks the same wire protocol, so that this very code runs against it.
 */
@org.jspecify.annotations.NullMarked
package unwind.deploy.aws;
