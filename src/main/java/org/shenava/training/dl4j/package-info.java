/**
 * Fits networks with Deeplearning4j. Of folded profiles: read {@link org.shenava.training.dl4j.TemplatesArchitecture} first. Of windows:
 * {@link org.shenava.training.dl4j.WindowNetworks} lists them, {@code LayerStack} and the builders put them together, {@code
 * WindowTraining} trains them. {@link org.shenava.training.dl4j.GenreDense} stands alone: it is not trained as one network but put together
 * from parts.
 */
package org.shenava.training.dl4j;
