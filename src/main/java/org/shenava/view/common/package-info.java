/** What every part of the window shares: services, texts, colours, fonts. Read {@link org.shenava.view.common.Services} first. */
package org.shenava.view.common;
