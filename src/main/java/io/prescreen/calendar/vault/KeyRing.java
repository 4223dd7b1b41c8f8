package io.prescreen.calendar.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The configured keys as Tink keysets. A sealed value begins with the id of its key, so any of them is found. */
record KeyRing(Aead aead, PrfSet hashes, int newestKey) {

    static KeyRing of(VaultConfig config) throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        List<KeyMaterial> keys = IntStream.range(0, config.keys().size())
                .mapToObj(i -> KeyMaterial.parse(
                        "prescreen.vault.keys[%d]".formatted(i), config.keys().get(i)))
                .toList();
        KeyMaterial hashKey = KeyMaterial.parse("prescreen.vault.hash-key", config.hashKey());
        requireEachIsAnother(keys, hashKey);
        return new KeyRing(aead(keys), hashes(hashKey), keys.get(0).id());
    }

    private static void requireEachIsAnother(List<KeyMaterial> keys, KeyMaterial hashKey) {
        long different = Stream.concat(keys.stream(), Stream.of(hashKey))
                .map(KeyMaterial::id)
                .distinct()
                .count();
        if (different <= keys.size()) {
            throw KeyMaterial.wrong(
                    "prescreen.vault.keys", "must differ from each other and from prescreen.vault.hash-key");
        }
    }

    private static Aead aead(List<KeyMaterial> keys) throws GeneralSecurityException {
        KeysetHandle.Builder ring = KeysetHandle.newBuilder();
        for (KeyMaterial key : keys) {
            KeysetHandle.Builder.Entry entry =
                    KeysetHandle.importKey(aesKey(key)).withFixedId(key.id());
            ring.addEntry(key == keys.get(0) ? entry.makePrimary() : entry);
        }
        return ring.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static Key aesKey(KeyMaterial key) throws GeneralSecurityException {
        return AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(32)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.TINK)
                        .build())
                .setKeyBytes(key.bytes())
                .setIdRequirement(key.id())
                .build();
    }

    private static PrfSet hashes(KeyMaterial key) throws GeneralSecurityException {
        Key prf = HmacPrfKey.builder()
                .setParameters(HmacPrfParameters.builder()
                        .setKeySizeBytes(32)
                        .setHashType(HmacPrfParameters.HashType.SHA256)
                        .build())
                .setKeyBytes(key.bytes())
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(prf).withFixedId(key.id()).makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }
}
