#!/bin/bash -eu
# build.sh - what ClusterFuzzLite calls, in the folder of the sources
exec fuzz/oss-fuzz/build.sh
