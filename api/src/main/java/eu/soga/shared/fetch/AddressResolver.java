package eu.soga.shared.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the IP addresses of a host. */
@FunctionalInterface
interface AddressResolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** Uses the resolver of this machine. */
    AddressResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));
}
