/** Settings, and what the program is made of and counts of itself. May use what lies below {@code view}, and {@code view.common}. */
package org.shenava.view.settings;
