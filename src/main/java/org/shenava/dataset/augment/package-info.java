/**
 * Sound changed as rooms, microphones and players change it, for more windows to learn from. Seeded. May use {@code audio}. Read {@link org.shenava.dataset.augment.Augmenter}.
 */
package org.shenava.dataset.augment;
