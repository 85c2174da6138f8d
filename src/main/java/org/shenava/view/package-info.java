/**
 * The window: JavaFX only here and in {@code app}. View models hold what is shown and know no controls; controllers bind and forward;
 * nothing here opens a device or a file by itself, {@link org.shenava.view.common.Services} does. Read {@link
 * org.shenava.view.MainWindow} first.
 */
package org.shenava.view;
