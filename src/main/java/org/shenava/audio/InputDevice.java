package org.shenava.audio;

/**
 * Something that can be recorded from.
 *
 * @param name the system's name for it, unique in the list; devices are remembered by it
 * @param formats what it can record, for people: {@code "44.1-48 kHz, 16-bit, mono or stereo"}
 */
public record InputDevice(String name, String formats) {}
