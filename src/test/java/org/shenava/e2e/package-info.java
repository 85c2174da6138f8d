/**
 * End-to-end tests: the built jar is started as a user starts it, with a real window on a virtual screen and a real microphone fed
 * by a file. What they need of the machine is installed by {@code .ci/run}.
 */
package org.shenava.e2e;
