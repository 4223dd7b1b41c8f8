/** What the manifests under {@code k8s} promise, as files and as kustomize renders them. */
package io.prescreen.calendar.kubernetes;
