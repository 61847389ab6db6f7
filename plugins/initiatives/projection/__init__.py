"""From the registry to what citizens may see; what is not carried over here cannot reach the site."""
