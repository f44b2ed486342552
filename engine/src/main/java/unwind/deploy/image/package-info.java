/** The serving image, built and pushed from Java without Docker. Only here is Jib used. */
@org.jspecify.annotations.NullMarked
package unwind.deploy.image;
