// Cosmos DB: pay for what is asked, no keys, one container, and the right to read and write it for the bot.
param accountName string
param location string
param principalId string

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: accountName
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [{ name: 'EnableServerless' }]
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    // One instance sees at once what another one has saved.
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    // Any second of the last thirty days can be restored, into a new account.
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: 'Continuous30Days' }
    }
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: 'Enabled'
  }
}

// Whoever deletes the resource group is asked to think again.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep-reports'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Submitted reports are public records. Export them first: docs/deploy.md, Leaving.'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-04-15' = {
  parent: account
  name: 'tertialbot'
  properties: {
    resource: { id: 'tertialbot' }
  }
}

// As src/store/cosmos-container.ts has it. Nothing expires by itself.
resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-04-15' = {
  parent: database
  name: 'tertialbot'
  properties: {
    resource: {
      id: 'tertialbot'
      partitionKey: {
        kind: 'Hash'
        version: 2
        paths: ['/pk']
      }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [
          { path: '/pk/?' }
          { path: '/body/aadObjectId/?' }
          { path: '/body/email/?' }
          { path: '/body/awaitsPost/?' }
          { path: '/body/organisationIds/[]/?' }
        ]
        excludedPaths: [
          { path: '/*' }
        ]
      }
    }
  }
}

// Cosmos DB Built-in Data Contributor: reads and writes documents, and changes nothing else.
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource access 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-04-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    scope: '${account.id}/dbs/${database.name}'
  }
}

output accountId string = account.id
output endpoint string = account.properties.documentEndpoint
output databaseName string = database.name
output containerName string = container.name
