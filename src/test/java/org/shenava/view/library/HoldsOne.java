package org.shenava.view.library;

import org.shenava.job.DirectJobRunner;
import org.shenava.job.Job;
import org.shenava.job.JobHandle;
import org.shenava.job.JobListener;
import org.shenava.job.JobRunner;

/** Does all work at once but jobs of one name, which wait until the test lets them run. */
public final class HoldsOne implements JobRunner {
    private final JobRunner others = new DirectJobRunner();
    private final HeldJobs held = new HeldJobs();
    private String name;

    /** @param name of none, for a start, when it is empty */
    public HoldsOne(String name) {
        this.name = name;
    }

    /** From now on it is this one. */
    public void hold(String newName) {
        name = newName;
    }

    @Override
    public <T> JobHandle submit(String one, Job<T> job, JobListener<? super T> listener) {
        return (one.equals(name) ? held : others).submit(one, job, listener);
    }

    public void release() {
        held.runAll();
    }

    @Override
    public void close() {
        others.close();
    }
}
