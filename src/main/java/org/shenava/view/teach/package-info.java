/**
 * The page on which a person teaches classes of their own, in three steps: collect, train, judge. What is worked on lives as long as the
 * window, so that a training goes on while other pages are looked at; {@link org.shenava.view.teach.NextStep} says what is to be done.
 */
package org.shenava.view.teach;
