/**
 * A rehearsal of SageMaker on this machine: the control plane and runtime on loopback, in AWS's own wire protocols, with the
 * whole life of an endpoint and the real serving program behind it. The AWS SDK, boto3 and the AWS command line work against it
 * by an endpoint override. It never leaves loopback, costs nothing and says "rehearsal" wherever it can.
 */
@org.jspecify.annotations.NullMarked
package unwind.deploy.rehearsal;
