/**
 * The scale that was played: the note of this moment, a histogram in cents, and how each degree lies beside the radif's. Read {@link
 * org.shenava.view.scale.ScaleViewModel} first.
 */
package org.shenava.view.scale;
