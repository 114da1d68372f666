# shellcheck shell=bash disable=SC2154,SC2034,SC2164  # the script stack sets the variables and -e
# Elasticsearch: one process, or the nodes of a cluster.

# The nodes that --nodes asks for. The first bears the plain name and brings the cluster into being; the others join it.
nodes_of_cluster() {
    local number
    echo elasticsearch
    for ((number = 2; number <= nodes; number++)); do echo "elasticsearch-$number"; done
}

# Those too that an earlier start has begun.
known_nodes() {
    local file
    {
        nodes_of_cluster
        for file in "$home"/run/elasticsearch-*.pid; do
            [ ! -e "$file" ] || basename "$file" .pid
        done
    } | sort -u
}

# Elasticsearch refuses to run as root, so root starts it as another user.
server_user() { echo 65534; }

other_user_prefix() {
    if [ "$(id -u)" = 0 ]; then
        printf 'setpriv --reuid=%s --regid=%s --clear-groups' "$(server_user)" "$(server_user)"
    fi
}

# shellcheck disable=SC2046  # a command and its options
as_server_user() { $(other_user_prefix) "$@"; }

# That user cannot reach a checkout below a private folder such as /root; its part then lies elsewhere.
elasticsearch_home() {
    if as_server_user test -x "$root"; then
        printf '%s\n' "$home/$1"
    else
        printf '/var/tmp/clientele-%s%s\n' "$(home_mark | cut -d = -f 2)" "${1#elasticsearch}"
    fi
}

reachable_elasticsearch() {
    local program copy
    program=$(program_of elasticsearch)
    if as_server_user test -x "$program/bin/elasticsearch"; then
        printf '%s\n' "$program"
        return
    fi
    copy=$(elasticsearch_home "$1")/$(basename "$program")
    [ -e "$copy" ] || { cp -a "$program" "$copy.incoming" && mv "$copy.incoming" "$copy"; }
    printf '%s\n' "$copy"
}

configure_elasticsearch() {
    local node=$1 folder=$2 program=$3
    mkdir -p "$folder/config" "$folder/data" "$folder/logs" "$folder/tmp"
    cp "$program/config/log4j2.properties" "$folder/config/"
    grep -v '^-Xlog:gc' "$program/config/jvm.options" >"$folder/config/jvm.options"
    # Watermarks as amounts, since a laptop's disk is often nine tenths full and has plenty left.
    cat >"$folder/config/elasticsearch.yml" <<YAML
cluster.name: clientele
node.name: $node
path.data: $folder/data
path.logs: $folder/logs
network.host: 127.0.0.1
http.port: $(port_of "$node")
$(discovery_options "$node" "$folder")
xpack.security.enabled: false
cluster.routing.allocation.disk.watermark.low: 2gb
cluster.routing.allocation.disk.watermark.high: 1gb
cluster.routing.allocation.disk.watermark.flood_stage: 500mb
YAML
    if [ "$(id -u)" = 0 ]; then chown -R "$(server_user):$(server_user)" "$folder"; fi
}

# A single node takes whatever port is free to talk to nobody; those of a cluster must know each other's.
discovery_options() {
    local node=$1 folder=$2 each seeds=
    if [ "$nodes" = 1 ]; then
        printf 'transport.port: %s-%s\n' "$(($(port_of "$node") + 100))" "$(($(port_of "$node") + 199))"
        printf 'discovery.type: single-node\n'
        return
    fi
    for each in $(nodes_of_cluster); do seeds="$seeds, \"127.0.0.1:$(($(port_of "$each") + 100))\""; done
    printf 'transport.port: %s\n' "$(($(port_of "$node") + 100))"
    printf 'discovery.seed_hosts: [%s]\n' "${seeds#, }"
    # Once in its life: later on it would make a second cluster beside the first.
    if [ "$node" = elasticsearch ] && [ ! -e "$folder/data/_state" ]; then
        printf 'cluster.initial_master_nodes: [elasticsearch]\n'
    fi
}

start_elasticsearch() {
    local node=$1 folder program heap=${CLIENTELE_ELASTICSEARCH_HEAP:-512m} java_home
    if [ "$(id -u)" = 0 ]; then require_tool setpriv "util-linux, or run this as an ordinary user"; fi
    java_home=$(find_java_home)
    as_server_user test -x "$java_home/bin/java" ||
        fail "Elasticsearch does not run as root, and other users cannot reach $java_home; use a JDK 25 below /usr/lib/jvm."
    folder=$(elasticsearch_home "$node")
    mkdir -p "$folder"
    program=$(reachable_elasticsearch "$node")
    configure_elasticsearch "$node" "$folder" "$program"
    rm -f "$folder/logs/clientele.log"
    launch_elasticsearch "$node" "$folder" "$program" "$java_home" "$heap"
    await "$node" 300
}

# As a daemon, since the launcher's own JVM then goes once the server is ready.
launch_elasticsearch() {
    local node=$1 folder=$2 program=$3 java_home=$4 heap=$5 launcher
    rm -f "$folder/server.pid"
    (
        cd "$folder"
        export ES_JAVA_HOME=$java_home ES_PATH_CONF=$folder/config ES_TMPDIR=$folder/tmp
        ES_JAVA_OPTS="-Xms$heap -Xmx$heap -D$(home_mark)"
        CLI_JAVA_OPTS="-Xms16m -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -D$(home_mark)"
        export ES_JAVA_OPTS CLI_JAVA_OPTS
        # shellcheck disable=SC2046  # a command and its options
        launch "$node" $(other_user_prefix) "$program/bin/elasticsearch" -d -p "$folder/server.pid"
    )
    launcher=$(pid_of "$node")
    while kill -0 "$launcher" 2>/dev/null; do
        sleep 0.2
    done
    [ -s "$folder/server.pid" ] || show_log_and_fail "$node" "ended while starting"
    cp "$folder/server.pid" "$home/run/$node.pid"
}
