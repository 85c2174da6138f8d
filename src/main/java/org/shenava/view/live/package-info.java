/**
 * The listening view: scrolling spectrogram, bars, headline. {@link org.shenava.view.live.LiveViewModel} is driven by a tick a pulse
 * and reads the newest snapshot; nothing queues up. Read it first.
 */
package org.shenava.view.live;
