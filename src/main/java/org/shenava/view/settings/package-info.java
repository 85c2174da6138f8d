/**
 * The settings page: sections at the side, one of them shown. Its sections change {@link org.shenava.view.common.Preferences} and
 * nothing else. Read {@link org.shenava.view.settings.SettingsPage} first.
 */
package org.shenava.view.settings;
