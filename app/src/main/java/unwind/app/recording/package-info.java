/** Films of the window: pictures taken on the FX thread, encoded off it, and read again to check them. FFmpeg here only. */
@org.jspecify.annotations.NullMarked
package unwind.app.recording;
