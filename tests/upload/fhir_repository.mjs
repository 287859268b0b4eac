// Medplum's repository in memory, with what it leaves out: validation, transactions that take back, deleted is gone.

export function repositoryOf({ core, router }, { integrity = false } = {}) {
    const refuse = (outcome) => {
        throw new core.OperationOutcomeError(outcome);
    };
    const keyOf = (system, value) => `${system ?? ''}|${value}`.toLowerCase();

    return class Repository extends router.MemoryRepository {
        #byIdentifier = new Map(); // "Type system|value" → Set of ids: a scan of all for each search would take minutes
        #deleted = new Set();
        #undo = undefined; // while a transaction runs: what takes its writes back, latest last
        #turn = Promise.resolve();
        written = []; // of the transaction that runs: { key, created }

        // One at a time: nobody sees half of a transaction.
        exclusive(work) {
            const done = this.#turn.then(work);
            this.#turn = done.catch(() => {});
            return done;
        }

        // The transactions inside one are a part of it.
        async withTransaction(callback) {
            if (this.#undo) return callback(undefined);
            this.#undo = [];
            this.written = [];
            try {
                const result = await callback(undefined);
                if (integrity) this.#checkReferences();
                return result;
            } catch (error) {
                for (const step of this.#undo.reverse()) step();
                this.written = [];
                throw error;
            } finally {
                this.#undo = undefined;
            }
        }

        #identifiers(resource) {
            return [resource?.identifier ?? []]
                .flat()
                .flatMap(({ system, value }) =>
                    [keyOf(system, value), keyOf('*', value)].map((key) => `${resource.resourceType} ${key}`),
                );
        }

        #index(resource, add) {
            for (const key of this.#identifiers(resource)) {
                const ids = this.#byIdentifier.get(key) ?? this.#byIdentifier.set(key, new Set()).get(key);
                if (add) ids.add(resource.id);
                else ids.delete(resource.id);
            }
        }

        // Every write passes here, so that it can be taken back.
        #replace(type, id, put) {
            const key = `${type}/${id}`;
            const before = this.resources.get(type)?.get(id);
            const versions = this.history.get(type)?.get(id)?.length ?? 0;
            const wasDeleted = this.#deleted.has(key);
            this.#undo?.push(() => {
                this.#index(this.resources.get(type)?.get(id), false);
                if (before) this.resources.get(type).set(id, before);
                else this.resources.get(type)?.delete(id);
                this.#index(before, true);
                const history = this.history.get(type)?.get(id);
                if (history) history.length = versions;
                if (wasDeleted) this.#deleted.add(key);
                else this.#deleted.delete(key);
            });
            if (before) this.#index(before, false);
            const result = put();
            this.#index(this.resources.get(type)?.get(id), true);
            this.written.push({ key, created: !before });
            return result;
        }

        // Updates come here too.
        async createResource(resource) {
            const copy = JSON.parse(JSON.stringify(resource));
            copy.id ??= this.generateId();
            if (!/^[A-Za-z0-9.-]{1,64}$/.test(copy.id)) refuse(core.badRequest('id is not one', `${copy.resourceType}.id`));
            delete copy.meta?.versionId;
            delete copy.meta?.lastUpdated;
            const { resourceType: type, id } = copy;
            core.validateResource(copy);
            copy.meta = { ...copy.meta, versionId: String((this.history.get(type)?.get(id)?.length ?? 0) + 1) };
            return this.#replace(type, id, () => {
                this.#deleted.delete(`${type}/${id}`);
                return super.createResource(copy);
            });
        }

        async readResource(type, id) {
            if (this.#deleted.has(`${type}/${id}`)) refuse(core.gone);
            return super.readResource(type, id);
        }

        // Deleting what is not there is a success in FHIR; Medplum's repository says 404.
        async deleteResource(type, id) {
            if (!this.resources.get(type)?.has(id)) return;
            await this.#replace(type, id, () => {
                this.#deleted.add(`${type}/${id}`);
                return super.deleteResource(type, id);
            });
        }

        // A search by identifier alone takes the index; any other is Medplum's.
        async search(request) {
            const [filter, ...more] = request.filters ?? [];
            const plain =
                !more.length && filter?.code === 'identifier' && filter.operator === 'eq' && !filter.value.includes(',');
            if (!plain || filter.value.endsWith('|')) return super.search(request);
            const cut = filter.value.indexOf('|');
            const key = cut < 0 ? keyOf('*', filter.value) : filter.value.toLowerCase();
            const ids = [...(this.#byIdentifier.get(`${request.resourceType} ${key}`) ?? [])];
            const entry = ids
                .slice(request.offset ?? 0, (request.offset ?? 0) + (request.count ?? 20))
                .map((id) => ({ resource: core.deepClone(this.resources.get(request.resourceType).get(id)) }));
            return { resourceType: 'Bundle', type: 'searchset', total: ids.length, entry: entry.length ? entry : undefined };
        }

        *references(value) {
            if (!value || typeof value !== 'object') return;
            if (typeof value.reference === 'string') yield value;
            for (const part of Object.values(value)) yield* this.references(part);
        }

        // "Patient?identifier=…" becomes the one that it finds, or everything is refused.
        async resolveReferences(resource) {
            for (const holder of this.references(resource)) {
                if (!/^[A-Z][A-Za-z]+\?/.test(holder.reference)) continue;
                const found = await this.searchResources(core.parseSearchRequest(holder.reference));
                if (found.length !== 1) refuse({ ...core.preconditionFailed, issue: [this.#unresolved(found.length)] });
                holder.reference = core.getReferenceString(found[0]);
            }
        }

        #unresolved(count) {
            return {
                severity: 'error',
                code: 'processing',
                details: { text: `A conditional reference matches ${count} resources` },
            };
        }

        // As servers do that keep references whole (HAPI in its default setting).
        #checkReferences() {
            for (const { key } of this.written) {
                const [type, id] = key.split('/');
                for (const { reference } of this.references(this.resources.get(type)?.get(id))) {
                    const [, toType, toId] = /^([A-Z][A-Za-z]+)\/([^/]+)$/.exec(reference) ?? [];
                    if (toType && !this.resources.get(toType)?.has(toId))
                        refuse(core.badRequest(`Resource ${reference} not found, specified in ${key}`));
                }
            }
        }

        *all() {
            for (const ofType of this.resources.values()) yield* ofType.values();
        }

        // "Type/id" → versions, those that were deleted too
        versions() {
            const counts = {};
            for (const [type, ofType] of this.history)
                for (const [id, history] of ofType) if (history.length) counts[`${type}/${id}`] = history.length;
            return counts;
        }
    };
}
