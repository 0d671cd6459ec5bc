package eu.soga.shared.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the IP addresses of a host. */
@FunctionalInterface
interface AddressResolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** As this machine does. */
    AddressResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));
}
