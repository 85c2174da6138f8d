/** What installers are built from: icons, the layout of libraries, menu entries, versions. The finished package is tried by {@code InstallIT}. */
package org.shenava.installer;
