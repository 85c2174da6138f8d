package org.shenava.app.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Objects in use, in mebibytes, as the collector counts them at the end of a collection that was asked for. What is in use a moment later
 * counts garbage of other threads too, on a busy machine tens of mebibytes of it; and a collection that is asked for while native code
 * holds an array may not take place at all, and is not counted then.
 */
final class LiveHeap implements AutoCloseable, NotificationListener {
    private static final String ASKED_FOR = "System.gc()";
    private static final double BYTES_PER_MIB = 1024 * 1024;

    private static final int READING_MILLIS = 700;

    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toUnmodifiableSet());
    private final List<NotificationEmitter> collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
            .filter(NotificationEmitter.class::isInstance)
            .map(NotificationEmitter.class::cast)
            .toList();

    private double leastMib = Double.POSITIVE_INFINITY;
    private int readings;

    private LiveHeap() {
        collectors.forEach(collector -> collector.addNotificationListener(this, null, null));
    }

    /**
     * The least of several readings. Waits for most of a second each.
     *
     * @param asked collections to ask for, at least 1
     * @throws IllegalStateException when no collection came to an end
     */
    static double leastMib(int asked) throws InterruptedException {
        try (LiveHeap heap = new LiveHeap()) {
            for (int reading = 0; reading < asked; reading++) {
                System.gc();
                TimeUnit.MILLISECONDS.sleep(READING_MILLIS);
            }
            return heap.read(asked);
        }
    }

    private synchronized double read(int asked) {
        if (readings == 0) {
            throw new IllegalStateException("none of " + asked + " collections that were asked for took place");
        }
        return leastMib;
    }

    @Override
    public synchronized void handleNotification(Notification notification, Object handback) {
        if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            return;
        }
        GarbageCollectionNotificationInfo collection =
                GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
        if (!collection.getGcCause().equals(ASKED_FOR)) {
            return;
        }
        double bytes = 0;
        for (Map.Entry<String, MemoryUsage> pool :
                collection.getGcInfo().getMemoryUsageAfterGc().entrySet()) {
            if (pools.contains(pool.getKey())) {
                bytes += pool.getValue().getUsed();
            }
        }
        leastMib = Math.min(leastMib, bytes / BYTES_PER_MIB);
        readings++;
    }

    @Override
    public void close() {
        for (NotificationEmitter collector : collectors) {
            try {
                collector.removeNotificationListener(this);
            } catch (ListenerNotFoundException gone) {
                throw new IllegalStateException("a listener that was added is gone", gone);
            }
        }
    }
}
