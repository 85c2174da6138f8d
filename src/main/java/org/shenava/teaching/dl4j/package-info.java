/**
 * Last layers for classes of a person's own, on what shipped networks have learned below: {@link org.shenava.teaching.dl4j.ColourLearner} on
 * windows, {@link org.shenava.teaching.dl4j.NotesLearner} on profiles. {@link org.shenava.teaching.dl4j.HeadDescent} finds their weights.
 */
package org.shenava.teaching.dl4j;
