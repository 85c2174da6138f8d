/** Fits networks with Deeplearning4j. Read {@link org.shenava.training.dl4j.TemplatesArchitecture} first. */
package org.shenava.training.dl4j;
