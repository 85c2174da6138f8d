#!/usr/bin/env bash
# Everything that a release for Linux consists of, in target/installer: the package, the bill of materials, the checksums.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -Prelease package -DskipTests </dev/null
installer/linux.sh
cp target/bom.json target/installer/
(cd target/installer && sha256sum ./*.deb bom.json >SHA256SUMS)
