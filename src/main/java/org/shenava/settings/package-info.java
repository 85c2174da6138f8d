/**
 * What the program remembers between starts, with defaults, checks and a named step from every older form. May use {@code music} and
 * {@code store}. Read {@link org.shenava.settings.Settings} first.
 */
package org.shenava.settings;
