/**
 * How well a model does: every recording through the same recognition as in the program, scores with intervals, confusion, reports,
 * plots. {@code compare} sets trained systems side by side, {@code explain} and {@code dl4j} find what a model listened to. May use {@code
 * dataset}, {@code recognition}, {@code feature}, {@code classifier}, {@code job}, {@code music}, {@code store}. Read {@link
 * org.shenava.evaluation.Evaluator} first.
 */
package org.shenava.evaluation;
