package io.prescreen.calendar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;

/** What the policies that select a pod allow it. They add up; what none of them allows is denied. */
record Network(List<NetworkPolicy> policies) {

    /** Where a pod is let go: an address, or pods with labels in a namespace. */
    record Place(String address, String namespace, Map<String, String> labels) {

        static final Place DNS = new Place(null, "kube-system", Map.of("k8s-app", "kube-dns"));

        static Place at(String address) {
            return new Place(address, null, Map.of());
        }
    }

    static Network ofService(Manifests manifests) {
        return of(manifests, new Workloads(manifests).service());
    }

    static Network ofMigration(Manifests manifests) {
        return of(manifests, new Workloads(manifests).migration());
    }

    private static Network of(Manifests manifests, PodTemplateSpec pod) {
        Network network = new Network(manifests.all(NetworkPolicy.class).stream()
                .filter(policy -> selects(
                        policy.getSpec().getPodSelector(), pod.getMetadata().getLabels()))
                .toList());
        // a direction that no policy names is open
        assertThat(network.policies)
                .flatExtracting(policy -> policy.getSpec().getPolicyTypes())
                .contains("Ingress", "Egress");
        return network;
    }

    static Place postgresql(Manifests manifests) {
        return only(manifests, "calendar-integration-to-postgresql");
    }

    static Place identityProvider(Manifests manifests) {
        return only(manifests, "calendar-integration-to-identity-provider");
    }

    private static Place only(Manifests manifests, String policy) {
        var egress = manifests.named(NetworkPolicy.class, policy).getSpec().getEgress();
        String block = egress.get(0).getTo().get(0).getIpBlock().getCidr();
        return Place.at(block.replaceFirst("/.*", ""));
    }

    boolean letsIn(String namespace, String port) {
        return policies.stream()
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .anyMatch(rule -> rule.getFrom().stream()
                                .anyMatch(peer -> selects(
                                        peer.getNamespaceSelector(), Map.of("kubernetes.io/metadata.name", namespace)))
                        && rule.getPorts().stream()
                                .anyMatch(open -> port.equals(open.getPort().getStrVal())));
    }

    boolean letsOut(Place to, String protocol, int port) {
        return policies.stream()
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .anyMatch(rule -> rule.getTo().stream().anyMatch(peer -> isPeer(peer, to))
                        && rule.getPorts().stream().anyMatch(open -> opens(open, protocol, port)));
    }

    private static boolean opens(NetworkPolicyPort open, String protocol, int port) {
        return open.getProtocol().equals(protocol) && open.getPort().getIntVal() == port;
    }

    private static boolean isPeer(NetworkPolicyPeer peer, Place to) {
        return peer.getIpBlock() == null
                ? to.namespace() != null
                        && selects(peer.getNamespaceSelector(), Map.of("kubernetes.io/metadata.name", to.namespace()))
                        && selects(peer.getPodSelector(), to.labels())
                : to.address() != null && contains(peer.getIpBlock(), to.address());
    }

    private static boolean contains(IPBlock block, String address) {
        return Cidr.of(block.getCidr()).contains(address)
                && block.getExcept().stream().noneMatch(hole -> Cidr.of(hole).contains(address));
    }

    private static boolean selects(LabelSelector selector, Map<String, String> labels) {
        assertThat(selector.getMatchExpressions()).isEmpty();
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
    }
}
