/**
 * What a network of windows listened to, by its gradients: the only part of evaluation that looks into a network. Read {@link
 * org.shenava.evaluation.dl4j.GradCam} first.
 */
package org.shenava.evaluation.dl4j;
