// Second step: everything that the bot runs on, in one resource group. No passwords: one managed identity reaches all.
@description('Begins the name of every resource.')
@minLength(3)
@maxLength(18)
param name string = 'tertialbot'

@description('Where data is kept and the bot runs.')
param location string = resourceGroup().location

@description('The Cosmos DB account. After a restore: the one that was restored.')
param accountName string = toLower('${name}-${uniqueString(resourceGroup().id)}')

@description('The registry that registry.bicep has made, in this resource group.')
param registryName string

@description('The image in that registry, with its tag, such as tertialbot:0.1.0.')
param image string

@description('Whom strangers are told to contact, such as an e-mail address.')
param coordinatorContact string

@description('Who coordinates: Entra object ids or e-mail addresses.')
param coordinators string[]

@description('Who is told when something is wrong.')
param alertEmail string

@description('The https address of the bot without a path, where it has one of its own; the address that Azure gives otherwise.')
param publicUrl string = ''

@description('The folder in the image with the city\'s questionnaires, organisations and periods.')
param cityFolder string = 'deployment/stockholm'

@description('More settings of .env.example: { name, value } each.')
param moreSettings { name: string, value: string }[] = []

@description('How many run at the same time. At least one: Teams waits no longer than 15 seconds.')
@minValue(1)
@maxValue(5)
param replicas int = 2

@description('Days that the log is kept. It holds ids and event names.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('Signs links to documents. A new one at every deployment ends the links that are out, which live for hours.')
@secure()
param linkSecret string = newGuid()

var unique = uniqueString(resourceGroup().id)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-identity'
  location: location
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: name
    location: location
    days: logDays
  }
}

module data 'modules/data.bicep' = {
  name: 'data'
  params: {
    accountName: accountName
    location: location
    principalId: identity.properties.principalId
  }
}

module secrets 'modules/secrets.bicep' = {
  name: 'secrets'
  params: {
    vaultName: 'kv-${take(unique, 13)}'
    location: location
    principalId: identity.properties.principalId
    linkSecret: linkSecret
  }
}

module pull 'modules/pull.bicep' = {
  name: 'pull'
  params: {
    registryName: registryName
    principalId: identity.properties.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    identityId: identity.id
    registryServer: pull.outputs.loginServer
    image: image
    workspaceId: logs.outputs.workspaceId
    linkSecretUri: secrets.outputs.linkSecretUri
    publicUrl: publicUrl
    replicas: replicas
    settings: concat(
      [
        { name: 'MICROSOFT_APP_ID', value: identity.properties.clientId }
        { name: 'MICROSOFT_APP_TYPE', value: 'UserAssignedMsi' }
        { name: 'MICROSOFT_APP_TENANT_ID', value: tenant().tenantId }
        { name: 'MANAGED_IDENTITY_CLIENT_ID', value: identity.properties.clientId }
        { name: 'STORE', value: 'cosmos' }
        { name: 'COSMOS_ENDPOINT', value: data.outputs.endpoint }
        { name: 'COSMOS_DATABASE', value: data.outputs.databaseName }
        { name: 'COSMOS_CONTAINER', value: data.outputs.containerName }
        { name: 'DEPLOYMENT', value: cityFolder }
        { name: 'COORDINATOR_CONTACT', value: coordinatorContact }
        { name: 'COORDINATORS', value: join(coordinators, ',') }
      ],
      moreSettings
    )
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-${unique}'
    identityId: identity.id
    clientId: identity.properties.clientId
    endpoint: '${app.outputs.publicUrl}/api/messages'
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    email: alertEmail
    appId: app.outputs.appId
    accountId: data.outputs.accountId
    workspaceId: logs.outputs.workspaceId
  }
}

@description('For npm run app-package -- --bot-id …')
output botId string = identity.properties.clientId

@description('PUBLIC_URL; the bot answers at /healthz and /readyz.')
output publicUrl string = app.outputs.publicUrl

@description('For a federated credential of the app registration that uploads files: its subject.')
output identityPrincipalId string = identity.properties.principalId

output cosmosEndpoint string = data.outputs.endpoint
