package io.clientele.input;

/**
 * One thing that is wrong with what was sent.
 *
 * @param path where, in the words of the sender: {@code customers[3].birthDate}
 * @param message what, as a sentence without the offending value when that value may be personal
 */
public record Problem(String path, String message) {}
