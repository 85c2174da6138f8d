/**
 * Long work: a {@link org.shenava.job.Job} is run by an injected {@link org.shenava.job.JobRunner}, reports progress and can be
 * cancelled; {@link org.shenava.job.InOrder} spreads its equal pieces over the cores. Plain Java, uses nothing.
 */
package org.shenava.job;
