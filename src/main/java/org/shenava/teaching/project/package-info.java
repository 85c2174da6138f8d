/** Where what a person collected is kept: {@link org.shenava.teaching.project.Project}, and the models made of it. */
package org.shenava.teaching.project;
