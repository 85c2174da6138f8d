/**
 * The page of practice: ear training with passages that are made by rule or come from the student's own recordings, and sheets of the
 * modes. May use what {@code view} may. Read {@link org.shenava.view.ear.EarPage} first.
 */
package org.shenava.view.ear;
