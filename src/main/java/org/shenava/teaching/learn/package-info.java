/** Makes a model of what a person collected and judges it honestly: {@link org.shenava.teaching.learn.Teacher}. */
package org.shenava.teaching.learn;
